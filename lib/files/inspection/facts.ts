import { z } from 'zod'
import { activeContents, paperChanges } from '@/lib/domain/attachment/inspection'

const page = z.object({
  lost: z.boolean().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  rotation: z.number().optional(),
  characters: z.number().optional(),
  turned: z.number().optional(),
  images: z
    .array(
      z.object({ dots: z.number(), dpi: z.number(), share: z.number().optional(), broken: z.boolean().optional() }),
    )
    .optional(),
  ink: z.number().optional(),
  colour: z.number().optional(),
  tint: z.number().optional(),
  lines: z.number().optional(),
})

const spent = { milliseconds: z.number(), peakMB: z.number() }

/** A PDF as the inspector tells of it, and what that cost. */
export const paperFacts = z.object({
  raw: z.object({ mixed: z.boolean(), whole: z.boolean(), script: z.boolean() }),
  objects: z.object({
    readable: z.boolean(),
    repaired: z.boolean().optional(),
    pageCount: z.number().optional(),
    unwritten: z.array(z.number()).optional(),
    active: z.array(z.enum(activeContents)).optional(),
    signed: z.boolean().optional(),
  }),
  document: z.object({
    opened: z.boolean(),
    why: z.enum(['damaged', 'password', 'password-wrong']).optional(),
    pageCount: z.number().optional(),
    xfa: z.boolean().optional(),
    pages: z.array(page).optional(),
  }),
  changes: z.array(z.enum(paperChanges)),
  ...spent,
})

/** A picture as the inspector tells of it; null where it cannot be opened, `flood` where it has too many dots. */
export const pictureFacts = z.object({
  picture: z
    .object({
      format: z.string(),
      width: z.number(),
      height: z.number(),
      blank: z.boolean().optional(),
      kept: z.object({ width: z.number(), height: z.number() }).optional(),
    })
    .nullable(),
  flood: z.boolean().optional(),
  ...spent,
})

/** Pages that were turned or taken out; false where the file did not let itself be taken apart. */
export const arrangementFacts = z.object({ arranged: z.boolean(), ...spent })
