/** The office's own words of the move notice, and the placeholders that the program fills in. */

/** Each with what it becomes; written in braces: {Tag}. */
export const moveNoticePlaceholders = {
  Personen: 'wer umzieht, durch Komma getrennt',
  Tag: 'der Tag des Umzugs, zum Beispiel 15.11.2022',
  von: 'das bisherige Zimmer mit Haus',
  nach: 'das neue Zimmer mit Haus und Etage',
  Anschrift: 'die Anschrift des neuen Hauses',
  Amt: 'der Name Ihres Büros',
} as const
export type MoveNoticePlaceholder = keyof typeof moveNoticePlaceholders

export const moveNoticeStandard = `Guten Tag,

Sie ziehen am {Tag} um.

Wer umzieht: {Personen}
Bisher: {von}
Neu: {nach}
Anschrift: {Anschrift}

Bitte packen Sie Ihre Sachen bis zu diesem Tag. Bringen Sie mit:
– Ihre Ausweise und Ihre Papiere
– alle Schlüssel für Ihr bisheriges Zimmer
– Ihre Kleidung, Ihr Bettzeug und Ihr Geschirr

Die Schlüssel für das bisherige Zimmer geben Sie am Tag des Umzugs ab. Dann bekommen Sie die Schlüssel für das neue Zimmer und unterschreiben dafür. Bitte lassen Sie das bisherige Zimmer sauber und leer zurück.

Ihre neue Adresse gilt ab dem {Tag}. Bitte sagen Sie sie auch der Schule, der Kita und dem Jobcenter.

Haben Sie Fragen oder brauchen Sie Hilfe beim Umzug? Kommen Sie zu uns ins Büro oder sprechen Sie den Hausmeister an. Wir helfen Ihnen gern.

Mit freundlichen Grüßen
{Amt}`

const braces = /\{([^{}]*)\}/g

/** What stands in braces and is no placeholder, each once. */
export const unknownPlaceholders = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(braces)].flatMap(([, name = '']) => (Object.hasOwn(moveNoticePlaceholders, name) ? [] : [name])),
  ),
]

/** The text with every placeholder filled in, cut into its paragraphs at empty lines. What is filled in is never read as a placeholder again. */
export function fillText(text: string, values: Readonly<Record<MoveNoticePlaceholder, string>>): readonly string[] {
  const filled = (part: string): string =>
    part.replaceAll(braces, (whole, name: string) =>
      Object.hasOwn(values, name) ? values[name as MoveNoticePlaceholder] : whole,
    )
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(filled)
}
