import type { EmployerActor, PersonActor } from '@/lib/access/actor'
import { moveFormerCertificate } from '@/lib/data/permit/former-certificate'
import { isProfileLocked, saveSection } from '@/lib/data/person/profiles'
import type { EmployerSection } from '@/lib/domain/employer/employer-profile'
import type { ProfileSection } from '@/lib/domain/person/profile'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { queueProfileChecks } from '../check/queue-checks'
import { runCommand, type CommandContext } from '../context'

/** `data` has passed the draft schema of its section; `version` is the one the form was loaded with (0: never saved). */
export type SaveSectionInput<S extends string> = { section: S; data: object; version: number }
export type SavedSection = { version: number; savedAt: string }

type Owner = { ownerKind: 'person' | 'employer'; ownerId: string }

const save = (
  context: CommandContext,
  owner: Owner,
  { section, data, version }: SaveSectionInput<string>,
): Promise<Result<SavedSection>> =>
  runCommand(context, 'profiles/save-section', async (tx) => {
    if (await isProfileLocked(tx, owner.ownerKind, owner.ownerId)) return refuse('profile.locked')
    if (owner.ownerKind === 'employer' && section === 'qualification') await moveFormerCertificate(tx, owner.ownerId)
    const saved = await saveSection(tx, { ...owner, section }, data, version, context.now)
    if (saved === null) return refuse('conflict')
    if (owner.ownerKind === 'person' && section === 'education')
      await queueProfileChecks(tx, owner.ownerId, context.now)
    return ok({ version: saved, savedAt: context.now.toISOString() })
  })

/**
 * Saves one section of a person's profile as it is typed (G-14). Refuses with `profile.locked` while somebody reviews
 * a file of his (I-17, S-60), or `conflict` when another tab saved in between.
 */
export const savePersonSection = (context: CommandContext<PersonActor>, input: SaveSectionInput<ProfileSection>) =>
  save(context, { ownerKind: 'person', ownerId: context.actor.personId }, input)

/** The same for an employer's profile (U-03, U-17). */
export const saveEmployerSection = (context: CommandContext<EmployerActor>, input: SaveSectionInput<EmployerSection>) =>
  save(context, { ownerKind: 'employer', ownerId: context.actor.employerId }, input)
