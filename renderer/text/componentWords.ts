/** The few German words that the building blocks of the window say by themselves; handed to them by `WordsProvider` at the page entry. */
import type { ComponentWords } from '../components/words.tsx'

export const componentWords: ComponentWords = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  clear: 'Eingabe löschen',
  openCalendar: 'Kalender öffnen',
  openList: 'Liste öffnen',
  notADay: 'Kein gültiges Datum. Bitte als TT.MM.JJJJ eingeben.',
  dayFormat: 'TT.MM.JJJJ',
  noMatch: 'Nichts gefunden',
  notABirth: 'Bitte als TT.MM.JJJJ, MM.JJJJ oder JJJJ eingeben.',
  twoBirths: (births: string) => `Gemeint sein können: ${births}. Bitte mit Punkten eingeben.`,
  takeAway: (what: string) => `${what} entfernen`,
  notices: 'Meldungen',
  skipToContent: 'Zum Inhalt springen',
  loading: 'Wird geladen',
  increase: 'Erhöhen',
  decrease: 'Verringern',
  optional: 'freiwillig',
  signs: { good: 'In Ordnung:', warn: 'Achtung:', bad: 'Nicht möglich:', info: 'Hinweis:' },
}
