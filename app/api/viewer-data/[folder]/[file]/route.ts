import { z } from 'zod'
import { refuse } from '@/lib/domain/result'
import { routeHandler } from '@/lib/web/route-handler'
import { viewerData, viewerFolders } from '@/lib/web/viewer-data'

const params = z.object({ folder: z.enum(viewerFolders), file: z.string().regex(/^[\w-]+(\.[a-z0-9]+)?$/i) })

/** Fonts, character maps and decoders of the page viewer. */
export const GET = routeHandler(
  { audience: 'public', params, quiet: true },
  async ({ params: { folder, file } }) => (await viewerData(folder, file)) ?? refuse('not-found'),
)
