/** A household in the pane: its family, where they live, status and regime, Fehlbelegung; who comes, goes, and moves. */
import type { ReactNode } from 'react'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { MoveIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { type HouseholdOrder, useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { type Family, householdTitle } from './familyView.ts'
import { actKeys, type HouseholdAct, HouseholdActs } from './HouseholdActs.tsx'
import { factsOf, placesOf } from './householdView.ts'
import { MemberRows } from './MemberRows.tsx'
import { OverstayPill } from './OverstayPill.tsx'
import { PlaceLink } from './PlaceLink.tsx'
import { PlannedMoves } from './PlannedMoves.tsx'
import { RegimeChangeLinks } from './RegimeChangeLinks.tsx'
import { FormerMembers, RelativesElsewhere } from './Relatives.tsx'
import './people.css'

export type Household = OutputOf<'people.household'>
export type Member = Household['members'][number]

export interface HouseholdPaneProps {
  readonly id: HouseholdId
  /** The way back inside the pane, or null. */
  readonly back: ReactNode
  readonly onClose: () => void
  /** What the household is entitled to. */
  readonly benefits: ReactNode
  /** Shows its Wiedervorlagen under this name. */
  readonly followUps: (name: string) => ReactNode
  /** How it is paid. */
  readonly ways: ReactNode
}

const words = de.people.householdPane

export function HouseholdPane({ id, back, onClose, benefits, followUps, ways }: HouseholdPaneProps) {
  const { asOf, canChange } = useDay()
  const { value: household, refusal } = useQuery('people.household', { householdId: id, ...asOf })
  const { value: changes } = useQuery('regimeChanges.ofHousehold', { householdId: id, ...asOf })
  const { value: family = null } = useQuery('households.family', { householdId: id, ...asOf })
  const isEmpty = household?.members.length === 0
  const move = () => useOverlay.getState().show({ kind: 'move', householdId: id })
  const act = (to: HouseholdAct) => {
    const order = household ? orderOf(household, to) : null
    if (order) useOverlay.getState().show({ kind: 'household', order })
  }
  const keys = Object.fromEntries(actKeys.map(([to, key]) => [key.toLowerCase(), () => act(to)]))
  usePaneKeys(household ? { ...(isEmpty ? {} : { m: move }), ...keys } : null, canChange)
  return (
    <Pane
      title={
        <>
          {back}
          {household ? householdTitle(household, family) : de.people.column.household}
        </>
      }
      badge={household ? <Pill>{de.terms.people(household.members.length)}</Pill> : null}
      subtitle={household && !isEmpty ? <Places household={household} /> : null}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" icon={<MoveIcon />} isDisabled={!canChange || !household || isEmpty} onPress={move}>
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
        <Body
          household={household}
          family={family}
          changes={changes}
          onAct={act}
          benefits={benefits}
          followUps={followUps(householdTitle(household, family))}
          ways={ways}
        />
      ) : refusal ? null : (
        <Skeleton />
      )}
    </Pane>
  )
}

/** Nobody can leave, part or be related where nobody is. */
function orderOf({ id, members }: Household, to: HouseholdAct): HouseholdOrder | null {
  if (to === 'join') return { to, householdId: id }
  const [first] = members
  if (!first) return null
  return to === 'kin' ? { to, personId: first.personId, householdId: id } : { to, householdId: id }
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
  readonly family: Family | null
  readonly changes: OutputOf<'regimeChanges.ofHousehold'> | undefined
  readonly onAct: (act: HouseholdAct) => void
  readonly benefits: ReactNode
  readonly followUps: ReactNode
  readonly ways: ReactNode
}

function Body({ household, family, changes, onAct, benefits, followUps, ways }: BodyProps) {
  const isEmpty = household.members.length === 0
  const isLed = isEmpty || household.members.some((member) => member.role === 'reference')
  const overstays = household.members.filter((member) => member.overstaySince !== null)
  const since = overstays.map((member) => member.overstaySince ?? '').sort()[0]
  return (
    <>
      <PaneSection>
        {isEmpty ? <p className="muted">{de.households.pane.empty}</p> : null}
        <MemberRows household={household} family={family} />
        <PlannedMoves id={household.id} number={household.number} />
        {isLed ? null : <Banner tone="warn">{de.households.pane.noReference}</Banner>}
        <HouseholdActs isEmpty={isEmpty} onAct={onAct} />
      </PaneSection>
      {family ? <RelativesElsewhere household={household} family={family} /> : null}
      {family ? <FormerMembers household={household} family={family} /> : null}
      {benefits}
      {ways}
      {followUps}
      <PaneSection>
        <DefinitionList
          items={[
            ...factsOf(household),
            ...(changes && changes.due.length + changes.changes.length > 0
              ? [{ term: de.regimeChanges.title, value: <RegimeChangeLinks id={household.id} found={changes} /> }]
              : []),
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
