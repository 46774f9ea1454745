/** The transfers of a run as a list for the Stadtkasse, which pays them: with whole IBANs, for nobody else. No report of the catalogue. */
import type { CreditTransfer, CreditTransferOrder } from '../payments/creditTransfer.ts'
import { groupedIban } from '../payments/iban.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { counted, dayText, framed } from './frame.ts'
import { cellsOf, headOf, type TableColumn } from './table.ts'

const columns: readonly TableColumn<CreditTransfer>[] = [
  { key: 'payee', heading: 'Kontoinhaber', type: 'text', width: 32, cell: (line) => line.creditor },
  { key: 'iban', heading: 'IBAN', type: 'text', width: 28, cell: (line) => groupedIban(line.iban) },
  { key: 'amount', heading: 'Betrag', type: 'cents', width: 13, cell: (line) => line.amount },
  { key: 'remittance', heading: 'Verwendungszweck', type: 'text', width: 44, cell: (line) => line.remittance },
  { key: 'id', heading: 'Ende-zu-Ende-Referenz', type: 'text', width: 24, cell: (line) => line.endToEndId },
]

export function treasuryList(frame: ReportFrame, order: CreditTransferOrder): ReportDocument {
  const { transfers, total, executeOn, messageId } = order
  return {
    name: 'stadtkasse',
    title: 'Überweisungen für die Stadtkasse',
    purpose: 'Nur für die Stadtkasse · mit vollständigen IBANs',
    ...framed(frame),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: [{ heading: null, rows: transfers.map((transfer) => cellsOf(columns, transfer)), totals: null }],
    totals: columns.map(({ key }) =>
      key === 'payee' ? counted(transfers.length, 'Überweisung', 'Überweisungen') : key === 'amount' ? total : null,
    ),
    figures: [
      { label: 'Überweisungen', value: transfers.length, type: 'count' },
      { label: 'Summe', value: total, type: 'cents' },
    ],
    notes: [
      `Auszuführen am ${dayText(executeOn)}. Kennung dieser Liste: ${messageId}; sie kann nur einmal ausgeführt werden.`,
      'Bitte die Ende-zu-Ende-Referenz mitgeben: An ihr erkennt das Amt einen Rückläufer.',
      'Namen und Verwendungszwecke stehen in der Schreibweise, die alle Banken annehmen (ä als ae).',
    ],
  }
}
