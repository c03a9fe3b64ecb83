'use client'

import { useRef, useState } from 'react'
import { v4 } from 'uuid'
import type { ActionState } from '@/lib/schemas/action-state'
import { refusalText } from '../../_components/outcome'

export type BatchJob = { id: string; name: string }
export type BatchFailure = BatchJob & { message: string }
export type BatchState = { status: 'idle' | 'running' | 'done'; done: number; total: number; failures: BatchFailure[] }

const idle: BatchState = { status: 'idle', done: 0, total: 0, failures: [] }
const lost = '没有收到系统的答复，可能是网络中断。已办成的不会重复，请再次提交。'

/**
 * Many persons, one command each, one after another: what failed is told with its sentence and leaves the others
 * alone. An id is kept until the server has answered, so that a repeated click cannot do a thing twice.
 */
export function useBatch<Job extends BatchJob>(run: (job: Job, commandId: string) => Promise<ActionState>) {
  const [state, setState] = useState<BatchState>(idle)
  const commands = useRef(new Map<string, string>())

  const one = async (job: Job): Promise<string | null> => {
    const commandId = commands.current.get(job.id) ?? v4()
    commands.current.set(job.id, commandId)
    try {
      const reply = await run(job, commandId)
      commands.current.delete(job.id)
      return reply.ok ? null : refusalText(reply)
    } catch {
      return lost
    }
  }

  /** Answers who failed. */
  const start = async (jobs: readonly Job[]): Promise<BatchFailure[]> => {
    const failures: BatchFailure[] = []
    setState({ status: 'running', done: 0, total: jobs.length, failures })
    for (const [index, job] of jobs.entries()) {
      const message = await one(job)
      if (message) failures.push({ id: job.id, name: job.name, message })
      setState({ status: 'running', done: index + 1, total: jobs.length, failures: [...failures] })
    }
    setState({ status: 'done', done: jobs.length, total: jobs.length, failures })
    return failures
  }

  return { state, start, clear: () => setState(idle) }
}
