/** Writes `resources/Importvorlage.xlsx` anew: `node db/import/make-template.ts`. A test says when that is due. */
import { writeFile } from 'node:fs/promises'
import { makeTemplate } from './template.ts'

await writeFile(new URL('../../resources/Importvorlage.xlsx', import.meta.url), await makeTemplate())
