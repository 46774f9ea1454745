/** Prints that are no list: letters, door signs, plans of floors, receipts. Each begins a page. */
import type { ReportDocument } from '../../db/domain/reports/document.ts'
import { dayText, frameWords, madeAtText } from '../../db/domain/reports/frame.ts'
import type { LetterSheet, PlanCard, PlanSheet, Sheet, SignSheet } from '../../db/domain/reports/sheets.ts'
import { Receipt } from './Receipt.tsx'
import { TimePlan } from './TimePlan.tsx'
import './sheets.css'

export function Sheets({ document }: { document: ReportDocument }) {
  return (document.sheets ?? []).map((sheet, index) => (
    // A report never changes while it is shown: a page is its place.
    <section key={`${index + 1}`} className="report-sheet" data-kind={sheet.kind}>
      <Page sheet={sheet} document={document} />
    </section>
  ))
}

function Page({ sheet, document }: { sheet: Sheet; document: ReportDocument }) {
  if (sheet.kind === 'letter') return <Letter sheet={sheet} />
  if (sheet.kind === 'receipt') return <Receipt sheet={sheet} />
  if (sheet.kind === 'time') return <TimePlan sheet={sheet} document={document} />
  return sheet.kind === 'sign' ? <Sign sheet={sheet} /> : <Plan sheet={sheet} document={document} />
}

function Letter({ sheet }: { sheet: LetterSheet }) {
  return (
    <>
      <p className="letter-sender">{sheet.sender}</p>
      <p className="letter-address">{sheet.address.join('\n')}</p>
      <p className="letter-date">{dayText(sheet.date)}</p>
      <h2 className="letter-subject">{sheet.subject}</h2>
      {sheet.paragraphs.map((paragraph, index) => (
        <p key={`${index + 1}`} className="letter-paragraph">
          {paragraph}
        </p>
      ))}
    </>
  )
}

function Sign({ sheet }: { sheet: SignSheet }) {
  return (
    <>
      <p className="sign-house">{sheet.house}</p>
      <h2 className="sign-number" data-long={sheet.number.length > 5 || undefined}>
        <span className="sign-word">Zimmer</span>
        {sheet.number}
      </h2>
      <p className="sign-floor">{[sheet.floor, sheet.unit].filter(Boolean).join(' · ')}</p>
    </>
  )
}

function Plan({ sheet, document }: { sheet: PlanSheet; document: ReportDocument }) {
  return (
    <>
      <header className="plan-head">
        <h2>{sheet.heading}</h2>
        <p>{`${frameWords.on} ${dayText(document.on)} · ${frameWords.madeAt} ${madeAtText(document.madeAt)} · ${frameWords.madeBy} ${document.madeBy}`}</p>
        <p>{sheet.detail}</p>
        <p>{document.purpose}</p>
      </header>
      <ul className="plan-cards">
        {sheet.cards.map((card) => (
          <li key={`${card.unit} ${card.number}`} className="plan-card" data-closed={card.isClosed || undefined}>
            <Card card={card} />
          </li>
        ))}
      </ul>
      <p className="plan-legend">● belegt · ○ frei · ◌ nur verdichtet frei · × gesperrt oder nicht gemietet</p>
    </>
  )
}

/** Taken places first, then those still free, regular before densified. */
function dots({ people, regular, densified, isClosed }: PlanCard): string {
  const free = Math.max(0, regular - people)
  const tight = Math.max(0, densified - Math.max(people, regular))
  return ['●'.repeat(people), (isClosed ? '×' : '○').repeat(free), (isClosed ? '' : '◌').repeat(tight)].join('')
}

function Card({ card }: { card: PlanCard }) {
  return (
    <>
      <p className="plan-card-head">
        <strong>{card.number}</strong>
        <span>{card.unit}</span>
        <span>{`${card.people} von ${card.regular}`}</span>
      </p>
      <p className="plan-dots" aria-hidden="true">
        {dots(card)}
      </p>
      {card.state === null ? null : <p className="plan-state">{card.state}</p>}
      {card.names.map((name) => (
        <p key={name} className="plan-name">
          {name}
        </p>
      ))}
    </>
  )
}
