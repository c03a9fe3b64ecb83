import { database } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'

export type PlanNode = {
  'Node Type': string
  'Index Name'?: string
  'Relation Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  Plans?: PlanNode[]
}

export const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** The plan as PostgreSQL really carries it out, with its own choice between index and scan, the whole first. */
export async function planOf(query: Prisma.Sql): Promise<PlanNode[]> {
  const [row] = await database().$queryRaw<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(
    Prisma.sql`explain (analyze, format json) ${query}`,
  )
  const plan = row?.['QUERY PLAN'][0].Plan
  if (!plan) throw new Error('no plan')
  return nodesOf(plan)
}

/** Rows of tables and indexes that were looked at, whether they were wanted or not. */
export const rowsRead = (nodes: readonly PlanNode[]): number =>
  nodes
    .filter((node) => node['Relation Name'] !== undefined)
    .map((node) => ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * (node['Actual Loops'] ?? 1))
    .reduce((sum, rows) => sum + rows, 0)
