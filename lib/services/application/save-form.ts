import { applicationScope } from '@/lib/access/scope'
import { findApplication, saveForm } from '@/lib/data/application/applications'
import { retirePapersOf } from '@/lib/data/attachment/attachments'
import type { ApplicationForm } from '@/lib/domain/application/forms'
import type { ApplicationState } from '@/lib/domain/application/state'
import { kindTraits } from '@/lib/domain/application/kinds'
import { holderOf } from '@/lib/domain/application/status'
import { undo } from '@/lib/domain/application/wizard'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'

export type SaveFormInput = { applicationId: string; form: ApplicationForm; version: number }
export type Saved = { version: number; savedAt: string }

/** Permit type and authority were chosen when the draft was opened; a form that says otherwise is of another page. */
const fitsFile = (form: ApplicationForm, { permitType, district }: ApplicationState): boolean =>
  !('permitType' in form) || (form.permitType === permitType && form.district === district)

/**
 * Saves what the starter fills in, as he types (G-14), without what a changed answer has made void. Refuses with
 * `not-found`, `application.not-editable` while somebody else holds the file, or `conflict` when another tab saved in
 * between.
 */
export const saveApplicationForm = (context: CommandContext, input: SaveFormInput): Promise<Result<Saved>> =>
  runCommand(context, 'applications/save-form', async (tx) => {
    const loaded = await findApplication(tx, input.applicationId, applicationScope(context.actor))
    if (!loaded || loaded.state.kind !== input.form.kind) return refuse('not-found')
    const isStarter = kindTraits[loaded.state.kind].starter === context.actor.kind
    if (!isStarter || holderOf(loaded.state.status) !== 'starter') return refuse('application.not-editable')
    if (!fitsFile(input.form, loaded.state)) return refuse('conflict')
    const { form, orphans } = undo(loaded.form, input.form)
    const version = await saveForm(tx, loaded.id, form, input.version)
    if (version === null) return refuse('conflict')
    // what stands on the permit keeps its papers: they are older than this business
    const opened = loaded.events[0]?.at ?? context.now
    await retirePapersOf(tx, orphans, opened, context.now)
    return ok({ version, savedAt: context.now.toISOString() })
  })
