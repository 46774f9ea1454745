/** A credit transfer order as SEPA XML (pain.001.001.09, profile of the German banks). Amounts are written from cents; nothing depends on the clock. */
import type { CreditTransfer, CreditTransferOrder } from '../domain/payments/creditTransfer.ts'
import type { Cents } from '../domain/values.ts'

const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string): string => text.replaceAll(/[&<>]/g, (character) => escapes[character] ?? '')

/** `113,20 €` as `113.20`. */
const amountText = (cents: Cents): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

/** An element around text, or around other elements. */
const text = (name: string, value: string): string => `<${name}>${escaped(value)}</${name}>`
const around = (name: string, ...inner: readonly string[]): string => `<${name}>${inner.join('')}</${name}>`
const account = (name: string, iban: string): string => around(name, around('Id', text('IBAN', iban)))

const transferXml = (transfer: CreditTransfer): string =>
  around(
    'CdtTrfTxInf',
    around('PmtId', text('EndToEndId', transfer.endToEndId)),
    around('Amt', `<InstdAmt Ccy="EUR">${amountText(transfer.amount)}</InstdAmt>`),
    around('Cdtr', text('Nm', transfer.creditor)),
    account('CdtrAcct', transfer.iban),
    around('Purp', text('Cd', transfer.purpose)),
    around('RmtInf', text('Ustrd', transfer.remittance)),
  )

/** Where the BIC is not known, the bank works it out from the IBAN; the profile asks for the word NOTPROVIDED. */
const debtorAgent = (bic: string | null): string =>
  around('DbtrAgt', around('FinInstnId', bic === null ? around('Othr', text('Id', 'NOTPROVIDED')) : text('BICFI', bic)))

/**
 * One block of payments, booked as one sum (BtchBookg), each party bearing its own bank's charges (SLEV), as SEPA asks. The file says the day
 * of the order as its time of creation, so that the same order is the same file to the byte.
 */
export function pain001(order: CreditTransferOrder): Uint8Array {
  const { transfers } = order
  const sums = [text('NbOfTxs', String(transfers.length)), text('CtrlSum', amountText(order.total))]
  const header = around(
    'GrpHdr',
    text('MsgId', order.messageId),
    text('CreDtTm', `${order.createdOn}T12:00:00`),
    ...sums,
    around('InitgPty', text('Nm', order.debtor)),
  )
  const payment = [
    text('PmtInfId', order.paymentInfoId),
    text('PmtMtd', 'TRF'),
    text('BtchBookg', 'true'),
    ...sums,
    around('PmtTpInf', around('SvcLvl', text('Cd', 'SEPA'))),
    around('ReqdExctnDt', text('Dt', order.executeOn)),
    around('Dbtr', text('Nm', order.debtor)),
    account('DbtrAcct', order.debtorIban),
    debtorAgent(order.debtorBic),
    text('ChrgBr', 'SLEV'),
  ]
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Document xmlns="${namespace}">`,
    '<CstmrCdtTrfInitn>',
    header,
    '<PmtInf>',
    ...payment,
    ...transfers.map(transferXml),
    '</PmtInf>',
    '</CstmrCdtTrfInitn>',
    '</Document>',
    '',
  ]
  return new TextEncoder().encode(lines.join('\n'))
}
