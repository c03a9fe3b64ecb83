import { checkHealth } from '@/lib/services/system/check-health'

export const dynamic = 'force-dynamic'

/** For balancers and the demo: 200 only when database, storage and worker are ready. Tells states, never reasons. */
export async function GET(): Promise<Response> {
  const { ready, checks } = await checkHealth()
  const words = Object.entries(checks).map(([name, good]) => [name, good ? 'ready' : 'unavailable'])
  return Response.json(
    { status: ready ? 'ready' : 'unavailable', checks: Object.fromEntries(words) },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
