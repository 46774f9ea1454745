/** Something to sign, in parts that can be cut apart. */
import type { ReceiptPart, ReceiptSheet } from '../../db/domain/reports/sheets.ts'

export function Receipt({ sheet }: { sheet: ReceiptSheet }) {
  return sheet.parts.map((part) => (
    <section key={part.heading} className="receipt-part">
      <p className="receipt-office">{sheet.office}</p>
      <h2 className="receipt-heading">{part.heading}</h2>
      <Part part={part} />
    </section>
  ))
}

function Part({ part }: { part: ReceiptPart }) {
  return (
    <>
      <dl className="receipt-facts">
        {part.facts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="receipt-statement">{part.statement}</p>
      <Lines className="receipt-blanks" labels={part.blanks} />
      <Lines className="receipt-signatures" labels={part.signatures} />
    </>
  )
}

/** Lines to write on, each with what belongs there. */
function Lines({ className, labels }: { className: string; labels: readonly string[] }) {
  return labels.length === 0 ? null : (
    <ul className={className}>
      {labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  )
}
