/** German sentences about an IBAN, for refusals, the import and the form itself. */
import type { IbanFault } from '../domain/payments/iban.ts'

const sentences: Readonly<Record<IbanFault, string>> = {
  characters:
    'In der IBAN steht ein Zeichen, das dort nicht vorkommt. Eine deutsche IBAN ist DE und danach 20 Ziffern.',
  country: 'Die IBAN beginnt nicht mit einem Land, in das überwiesen werden kann. Eine deutsche beginnt mit DE.',
  length: 'Die IBAN hat nicht die richtige Länge; eine deutsche hat 22 Stellen. Fehlt etwas, oder ist etwas doppelt?',
  check_digits: 'Die Prüfziffer der IBAN passt nicht. Meist sind zwei Ziffern vertauscht oder eine ist falsch.',
}
export const ibanSentence = (fault: IbanFault): string => sentences[fault]
