/** A PDF from the terminal where no Electron is set up: a refusal at once, no exception and no process. The PDF itself: e2e/start. */
import { afterEach, expect, test, vi } from 'vitest'
import type { Day } from '../../db/domain/values.ts'
import { renderPdf } from '../../db/export/pdf.ts'

afterEach(() => vi.unstubAllEnvs())

test('without an Electron the terminal is told what is missing', async () => {
  vi.stubEnv('QUARTIER_ELECTRON', '/nowhere/electron')
  const result = await renderPdf({
    name: 'plaetze',
    title: 'Plätze',
    purpose: 'Probe',
    office: 'Musterstadt',
    on: '2022-11-02' as Day,
    knownOn: null,
    madeAt: '2022-11-02T10:00:00.000Z',
    madeBy: 'Terminal',
    orientation: 'portrait',
    columns: [],
    sections: [],
    totals: null,
    figures: [],
    notes: [],
  })
  expect(result).toEqual({ ok: false, error: { code: 'PDF_NEEDS_ELECTRON', details: { missing: 'electron' } } })
})
