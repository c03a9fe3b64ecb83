import { now } from '@/lib/clock'
import { allowances } from '@/lib/limits'
import { printDeclaration } from '@/lib/services/permit/print-sheet'
import { madeFileAnswer } from '@/lib/web/file-answer'
import { routeHandler } from '@/lib/web/route-handler'

/** 个人诚信声明, pre-filled (F-03). */
export const GET = routeHandler({ audience: ['person'], limit: allowances.integrityDeclaration }, async ({ actor }) => {
  const made = await printDeclaration({ actor, now: now() })
  return made.ok ? madeFileAnswer(made.value, 'application/pdf') : made
})
