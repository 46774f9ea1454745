/** A household in the pane: its members, where they live, status and regime, Fehlbelegung, and moving. */
import type { ReactNode } from 'react'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { MoveIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { factsOf, placesOf } from './householdView.ts'
import { MemberRows } from './MemberRows.tsx'
import { OverstayPill } from './OverstayPill.tsx'
import { PlaceLink } from './PlaceLink.tsx'
import './people.css'

export type Household = OutputOf<'people.household'>
export type Member = Household['members'][number]

export interface HouseholdPaneProps {
  readonly id: HouseholdId
  /** The way back inside the pane, or null. */
  readonly back: ReactNode
  readonly onClose: () => void
  /** Shows its Wiedervorlagen under this name. */
  readonly followUps: (name: string) => ReactNode
}

const words = de.people.householdPane

export function HouseholdPane({ id, back, onClose, followUps }: HouseholdPaneProps) {
  const { asOf, canChange } = useDay()
  const { value: household, refusal } = useQuery('people.household', { householdId: id, ...asOf })
  const move = () => useOverlay.getState().show({ kind: 'move', householdId: id })
  usePaneKeys(household ? { m: move } : null, canChange)
  return (
    <Pane
      title={
        <>
          {back}
          {household ? de.terms.household(household.name) : de.people.column.household}
        </>
      }
      badge={household ? <Pill>{de.terms.people(household.members.length)}</Pill> : null}
      subtitle={household ? <Places household={household} /> : null}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" icon={<MoveIcon />} isDisabled={!canChange || !household} onPress={move}>
            {household && placesOf(household).length === 0 ? words.house : words.move}
          </Button>
          {canChange ? (
            <span className="people-key">
              <KeyHint keys="M" />
            </span>
          ) : (
            <span className="muted people-why">{de.frame.readOnlyDay}</span>
          )}
        </>
      }
    >
      {refusal ? <p role="alert">{refusalSentence(refusal)}</p> : null}
      {household ? (
        <Body household={household} followUps={followUps(de.terms.household(household.name))} />
      ) : refusal ? null : (
        <Skeleton />
      )}
    </Pane>
  )
}

function Places({ household }: { readonly household: Household }) {
  const places = placesOf(household)
  if (places.length === 0) return words.livesNowhere
  return (
    <span className="people-places">
      {places.map((place, index) => (
        <PlaceLink
          key={place.roomId}
          place={place}
          isOne={places.length === 1}
          isNext={places[index - 1]?.accommodationId === place.accommodationId}
        />
      ))}
    </span>
  )
}

interface BodyProps {
  readonly household: Household
  readonly followUps: ReactNode
}

function Body({ household, followUps }: BodyProps) {
  const overstays = household.members.filter((member) => member.overstaySince !== null)
  const since = overstays.map((member) => member.overstaySince ?? '').sort()[0]
  return (
    <>
      <PaneSection>
        <MemberRows household={household} />
      </PaneSection>
      {followUps}
      <PaneSection>
        <DefinitionList
          items={[
            ...factsOf(household),
            ...(overstays.length === 0
              ? []
              : [
                  {
                    term: words.overstay,
                    value: (
                      <OverstayPill
                        householdId={household.id}
                        since={overstays.find((member) => member.overstaySince === since)?.overstaySince ?? null}
                        people={{ some: overstays.length, all: household.members.length }}
                      />
                    ),
                  },
                ]),
            { term: words.number, value: household.number },
          ]}
        />
      </PaneSection>
    </>
  )
}
