/** Vorschläge: one of three questions, worked out by the program while one waits (or stops it), and its plans side by side. */
import { type ReactNode, useEffect } from 'react'
import { type Question, questions } from '../../../db/domain/proposals/problem.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { CheckIcon } from '../../components/icons.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { goSection, useLocation } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { cancelProposal, discardProposal } from './job.ts'
import { PlanCard } from './PlanCard.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { type Asking, useQuestion } from './useQuestion.ts'
import './proposals.css'

const words = de.proposals

export interface ProposalsScreenProps {
  readonly question: Question
  readonly pane: ReactNode
}

export function ProposalsScreen({ question, pane }: ProposalsScreenProps) {
  const adjust = useLocation((state) => state.adjust)
  return (
    <Screen
      title={words.title}
      subtitle={words.subtitle}
      actions={
        <ToggleGroup
          label={words.questionLabel}
          options={questions.map((id) => ({ id, label: words.question[id] }))}
          value={question}
          onChange={(next) => {
            discardProposal()
            adjust({ proposal: next })
          }}
        />
      }
      pane={pane}
    >
      <Work key={question} question={question} />
    </Screen>
  )
}

function Work({ question }: { readonly question: Question }) {
  const asking = useQuestion(question)
  const { job, refusal, canChange } = asking
  // An answer to another question, from before one went away.
  useEffect(() => {
    if (job.answer && job.answer.question !== question) discardProposal()
  }, [job.answer, question])
  return (
    <div className="proposals">
      {canChange ? null : <Banner tone="info">{de.frame.readOnlyDay}</Banner>}
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : null}
      <QuestionForm question={question} asking={asking} />
      <NothingToDo question={question} asking={asking} />
      {job.refusal ? <Banner tone="bad">{refusalSentence(job.refusal)}</Banner> : null}
      {job.isRunning ? (
        <ProgressBar
          label={words.phase(job.progress?.phase ?? '')}
          value={null}
          detail={job.progress && job.progress.done > 0 ? words.found(job.progress.done) : null}
          onCancel={cancelProposal}
        />
      ) : null}
      {job.answer && job.answer.question === question ? <Plans question={question} asking={asking} /> : null}
    </div>
  )
}

function NothingToDo({ question, asking }: { readonly question: Question; readonly asking: Asking }) {
  const { ahead } = asking
  const isDone =
    question === 'place' ? ahead?.waiting.length === 0 : question === 'relieve' && ahead?.aboveRegular === 0
  if (!isDone) return null
  return (
    <EmptyState
      icon={<CheckIcon size={28} />}
      title={question === 'place' ? words.nobody : words.notCrowded}
      actions={
        question === 'place' ? <Button onPress={() => goSection('assignments')}>{words.toAssignments}</Button> : null
      }
    >
      {question === 'place' ? words.nobodyText : words.notCrowdedText}
    </EmptyState>
  )
}

function Plans({ question, asking }: { readonly question: Question; readonly asking: Asking }) {
  const { answer } = asking.job
  if (!answer) return null
  return (
    <section aria-label={words.results}>
      <p role="status" className="proposal-found">
        {words.foundIn(answer.alternatives.length, answer.seconds)}
      </p>
      {answer.ending === 'complete' ? null : (
        <Banner tone={answer.ending === 'died' ? 'warn' : 'info'}>{words.ending[answer.ending]}</Banner>
      )}
      <div className="proposal-plans">
        {answer.alternatives.map((plan, index) => (
          <PlanCard
            key={plan.variant}
            number={index + 1}
            question={question}
            plan={plan}
            canChange={asking.canChange}
            onPin={question === 'place' ? null : asking.pin}
          />
        ))}
      </div>
    </section>
  )
}
