import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { SignedInActor } from '@/lib/access/actor'
import { currentActor } from '@/lib/auth/session'
import type { ReviewLevelCode } from '@/lib/domain/codes'
import type { Refusal, Result } from '@/lib/domain/result'
import type { ActionRefusal, ActionState } from '@/lib/schemas/action-state'
import { fieldErrorsOf, issueText } from '@/lib/schemas/issue-text'
import type { CommandContext } from '@/lib/services/context'
import { syncClock } from '@/lib/services/demo/clock'
import { commandContext } from './command-context'
import { sentenceOf } from './error-map'
import { requestIdOf } from './request-id'
import { logUnexpected } from './unexpected'

type ActorOf<K extends SignedInActor['kind']> = Extract<SignedInActor, { kind: K }>

type Handler<A extends SignedInActor, S extends z.ZodType, T> = (
  context: CommandContext<A>,
  input: z.output<S>,
) => Promise<Result<T>>

/** A server action. `input` is an object or a FormData; `commandId` is one uuid per intention of the user. */
export type PortalAction<T> = (input: unknown, commandId?: string) => Promise<ActionState<T>>

/** How a refusal of a service reads on the page. */
export const refused = (refusal: Refusal, requestId: string): ActionRefusal => ({
  ok: false,
  code: refusal.code,
  message: sentenceOf(refusal),
  ...(refusal.findings ? { findings: refusal.findings } : {}),
  requestId,
})

const plain = (input: unknown): unknown => (input instanceof FormData ? Object.fromEntries(input) : input)

type Admission<A extends SignedInActor> =
  { ok: true; actor: A } | { ok: false; code: 'unauthenticated' | 'not-permitted' }

async function admit<K extends SignedInActor['kind']>(
  kind: K,
  allows: (actor: ActorOf<K>) => boolean,
): Promise<Admission<ActorOf<K>>> {
  const actor = await currentActor()
  if (!actor) return { ok: false, code: 'unauthenticated' }
  const isKind = (candidate: SignedInActor): candidate is ActorOf<K> => candidate.kind === kind
  return isKind(actor) && allows(actor) ? { ok: true, actor } : { ok: false, code: 'not-permitted' }
}

function actionFor<K extends SignedInActor['kind'], S extends z.ZodType, T>(
  kind: K,
  schema: S,
  handler: Handler<ActorOf<K>, S, T>,
  allows: (actor: ActorOf<K>) => boolean = () => true,
): PortalAction<T> {
  return async (input, commandId) => {
    const requestId = requestIdOf(await headers())
    try {
      await syncClock()
      const admission = await admit(kind, allows)
      if (!admission.ok) return refused({ code: admission.code }, requestId)
      const parsed = schema.safeParse(plain(input), { error: issueText })
      if (!parsed.success)
        return { ...refused({ code: 'input.invalid' }, requestId), fieldErrors: fieldErrorsOf(parsed.error) }
      const result = await handler(commandContext(admission.actor, requestId, commandId), parsed.data)
      return result.ok ? { ok: true, data: result.value } : refused(result.refusal, requestId)
    } catch (error) {
      unstable_rethrow(error)
      logUnexpected(`${kind} action`, requestId, error)
      return refused({ code: 'unexpected' }, requestId)
    }
  }
}

/**
 * The three action clients: authenticate, parse, run one verb, map its outcome. Refuse with `unauthenticated`,
 * `not-permitted`, `input.invalid`, what the verb refuses with, or `unexpected`.
 */
export const personAction = <S extends z.ZodType, T>(
  schema: S,
  handler: Handler<ActorOf<'person'>, S, T>,
): PortalAction<T> => actionFor('person', schema, handler)

export const employerAction = <S extends z.ZodType, T>(
  schema: S,
  handler: Handler<ActorOf<'employer'>, S, T>,
): PortalAction<T> => actionFor('employer', schema, handler)

/** `levels`: which review levels may use it; all when omitted. */
export const staffAction = <S extends z.ZodType, T>(
  schema: S,
  handler: Handler<ActorOf<'staff'>, S, T>,
  { levels }: { levels?: readonly ReviewLevelCode[] } = {},
): PortalAction<T> =>
  actionFor('staff', schema, handler, (actor) => levels === undefined || levels.includes(actor.level))
