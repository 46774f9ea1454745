/** Why a transfer came back: the codes that banks give (ISO 20022 external return reasons), in the office's words. */

interface ReturnReason {
  readonly term: string
  /** The account itself is the cause: paying there again would come back again. */
  readonly account: boolean
}
export const returnReasons = {
  AC01: { term: 'IBAN falsch', account: true },
  AC04: { term: 'Konto aufgelöst', account: true },
  AC06: { term: 'Konto gesperrt', account: true },
  AG01: { term: 'Konto nimmt keine Überweisung an', account: true },
  AM05: { term: 'doppelt ausgeführt', account: false },
  AM09: { term: 'Betrag falsch', account: false },
  BE04: { term: 'Anschrift fehlt', account: false },
  CUST: { term: 'auf Wunsch des Empfängers', account: false },
  FOCR: { term: 'nach Rückruf durch das Amt', account: false },
  MD07: { term: 'Kontoinhaber verstorben', account: true },
  MS02: { term: 'vom Empfänger abgelehnt', account: false },
  MS03: { term: 'Grund von der Bank nicht genannt', account: false },
  NOOR: { term: 'kein ursprünglicher Auftrag gefunden', account: false },
  RC01: { term: 'BIC falsch', account: true },
  RR04: { term: 'aus aufsichtsrechtlichem Grund', account: true },
  BE01: { term: 'Name passt nicht zum Konto', account: true },
} as const satisfies Readonly<Record<string, ReturnReason>>
export type ReturnReasonCode = keyof typeof returnReasons

export const isReturnReason = (code: string): code is ReturnReasonCode => Object.hasOwn(returnReasons, code)

/** `Konto aufgelöst (AC04)`; a code that nobody has named here stands for itself. */
export const returnReasonText = (code: string): string =>
  isReturnReason(code) ? `${returnReasons[code].term} (${code})` : `Grund ${code}`

/** A code as it is kept: MS03 where the bank gave none, or none of the form. */
export const returnReasonOf = (code: string | null): string =>
  code !== null && /^[A-Z0-9]{4}$/.test(code) ? code : 'MS03'
