/** Orders about a cheque that need no dialog: handed out to the household, expired. */
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import type { Cheque } from './chequeView.ts'

const { done } = de.cheques

export function useChequeOrders() {
  const { today } = useDay()
  const say = useNotices.getState()
  return {
    handOut: async ({ chequeId, version, number }: Cheque): Promise<void> => {
      const result = await client.cheques.handOut({ chequeId, version, on: today, proxy: null })
      if (result.ok) say.done(done.handOut(number), result.value.auditId)
      else say.say(refusalSentence(result.error), 'bad')
    },
    expire: async ({ chequeId, version, number }: Cheque): Promise<void> => {
      const result = await client.cheques.expire({ cheques: [{ chequeId, version }] })
      if (result.ok) say.done(done.expire(number), result.value.auditId)
      else say.say(refusalSentence(result.error), 'bad')
    },
  }
}
