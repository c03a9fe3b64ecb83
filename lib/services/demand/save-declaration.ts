import type { EmployerActor } from '@/lib/access/actor'
import { saveDeclarationForm } from '@/lib/data/demand/declarations'
import type { DemandForm } from '@/lib/domain/demand/form'
import { ok, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { loadForStep, type DeclarationInput } from './declared'

/** Saves what the unit types (G-14). Refuses like every step of a declaration. */
export const saveDeclaration = (
  context: CommandContext<EmployerActor>,
  { form, ...input }: DeclarationInput & { form: DemandForm },
): Promise<Result<{ version: number; savedAt: string }>> =>
  runCommand(context, 'demand/save-declaration', async (tx) => {
    const found = await loadForStep(tx, context, input, 'save')
    if (!found.ok) return found
    const version = await saveDeclarationForm(tx, found.value.declaration, form)
    return ok({ version, savedAt: context.now.toISOString() })
  })
