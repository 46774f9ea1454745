/** The entry of the page. The style sheet comes first: it fixes the order of the cascade layers. */
import './styles/index.css'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { WordsProvider } from './components/words.tsx'
import { componentWords } from './text/componentWords.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')
createRoot(root).render(
  <I18nProvider locale="de-DE">
    <WordsProvider words={componentWords}>
      <App />
    </WordsProvider>
  </I18nProvider>,
)
