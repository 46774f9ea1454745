/** Topic `settings`: what the office decides for itself. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { inOrder, problemOf, sameRules, standardFees } from '../domain/fees/rules.ts'
import { mayBe, ruleBounds, rulesInOrder } from '../domain/housing/ruleSettings.ts'
import {
  accountProblem,
  noOfficeAccount,
  officeAccountKey,
  sameAccount,
  tidied,
} from '../domain/payments/officeAccount.ts'
import { moveNoticeStandard, unknownPlaceholders } from '../domain/reports/moveNoticeText.ts'
import { ok, refuse } from '../domain/result.ts'
import {
  feesKey,
  figureBounds,
  figureKey,
  figuresInOrder,
  isWithin,
  moveNoticeKey,
  ruleKey,
} from '../domain/settings.ts'
import { decide, loadSettings } from '../store/settings.ts'
import { asking, type Backend, ordering } from './context.ts'

export const settings = (backend: Backend): Handlers<FullContract>['settings'] => ({
  read: () =>
    asking(backend, async (db) => {
      const { severities, figures, moveNotice, fees, officeAccount } = await loadSettings(db)
      return ok({
        rules: rulesInOrder.map((rule) => {
          const { standard, range } = ruleBounds[rule]
          return { rule, severity: severities[rule], standard, range: [...range] }
        }),
        figures: figuresInOrder.map((figure) => ({ figure, value: figures[figure], ...figureBounds[figure] })),
        moveNotice: { value: moveNotice, standard: moveNoticeStandard },
        fees,
        officeAccount,
      })
    }),

  changeRule: (input, context) =>
    ordering(backend, context, { command: 'settings.changeRule', input }, async (writer) => {
      const { rule, seen, severity } = input
      const { severities } = await loadSettings(writer.db)
      if (!mayBe(rule, severity)) return refuse({ code: 'RULE_FIXED' })
      if (severities[rule] !== seen) return refuse({ code: 'STALE' })
      if (severity === seen) return refuse({ code: 'NOTHING_CHANGED' })
      await decide(writer, ruleKey(rule), severity === ruleBounds[rule].standard ? null : severity)
      return ok({})
    }),

  changeFigure: (input, context) =>
    ordering(backend, context, { command: 'settings.changeFigure', input }, async (writer) => {
      const { figure, seen, value } = input
      const { figures } = await loadSettings(writer.db)
      if (!isWithin(figure, value))
        return refuse({ code: 'FIGURE_OUT_OF_BOUNDS', details: { ...figureBounds[figure] } })
      if (figures[figure] !== seen) return refuse({ code: 'STALE' })
      if (value === seen) return refuse({ code: 'NOTHING_CHANGED' })
      await decide(writer, figureKey(figure), value)
      return ok({})
    }),

  changeMoveNotice: (input, context) =>
    ordering(backend, context, { command: 'settings.changeMoveNotice', input }, async (writer) => {
      const { seen, value } = input
      const { moveNotice } = await loadSettings(writer.db)
      const [unknown] = unknownPlaceholders(value)
      if (unknown !== undefined) return refuse({ code: 'PLACEHOLDER_UNKNOWN', details: { name: unknown.slice(0, 40) } })
      if (moveNotice !== seen) return refuse({ code: 'STALE' })
      if (value === seen) return refuse({ code: 'NOTHING_CHANGED' })
      await decide(writer, moveNoticeKey, value === moveNoticeStandard ? null : value)
      return ok({})
    }),

  setFees: (input, context) =>
    ordering(backend, context, { command: 'settings.setFees', input }, async (writer) => {
      const { seen, value } = input
      const { fees } = await loadSettings(writer.db)
      const wrong = problemOf(value)
      if (wrong) return refuse({ code: 'FEE_RULES_WRONG', details: { ...wrong } })
      if (!sameRules(fees, seen)) return refuse({ code: 'STALE' })
      if (sameRules(value, seen)) return refuse({ code: 'NOTHING_CHANGED' })
      await decide(writer, feesKey, sameRules(value, standardFees) ? null : inOrder(value))
      return ok({})
    }),

  setOfficeAccount: (input, context) =>
    // The account is kept with the setting; the log need not repeat it.
    ordering(backend, context, { command: 'settings.setOfficeAccount', input: {} }, async (writer) => {
      const value = tidied(input.value)
      const { officeAccount } = await loadSettings(writer.db)
      const what = accountProblem(value)
      if (what) return refuse({ code: 'OFFICE_ACCOUNT_WRONG', details: { what } })
      if (!sameAccount(officeAccount, input.seen)) return refuse({ code: 'STALE' })
      if (sameAccount(value, officeAccount)) return refuse({ code: 'NOTHING_CHANGED' })
      await decide(writer, officeAccountKey, sameAccount(value, noOfficeAccount) ? null : value)
      return ok({})
    }),

  restoreRules: (input, context) =>
    ordering(backend, context, { command: 'settings.restoreRules', input }, async (writer) => {
      const { severities } = await loadSettings(writer.db)
      const changed = rulesInOrder.filter((rule) => severities[rule] !== ruleBounds[rule].standard)
      if (changed.length === 0) return refuse({ code: 'NOTHING_CHANGED' })
      for (const rule of changed) await decide(writer, ruleKey(rule), null)
      return ok({})
    }),
})
