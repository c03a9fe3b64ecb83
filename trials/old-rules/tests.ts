import path from 'node:path'
import { createVitest, type TestCase, type Vitest } from 'vitest/node'
import settings from '../../vitest.config'
import { namesOf, type OldRule, type Playable } from './old-rule'
import { oldText, putBack } from './put-back'

const root = path.resolve(import.meta.dirname, '../..')

export type Outcome = { passed: number; failed: number; said: string; broken: string }

/** A trial may run on a busy machine; a test that ran out of time proves nothing either. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000 }

/** Errors of a text that does not even make sense as code: such a failure proves nothing. */
const senseless = ['SyntaxError', 'ReferenceError']

function outcomeOf(tests: readonly TestCase[], errors: readonly { message: string }[]): Outcome {
  const of = (state: string) => tests.filter((test) => test.result().state === state)
  const said = of('failed').flatMap((test) => test.result().errors ?? [])
  const nonsense = said.find(
    ({ name = '', message }) => senseless.includes(name) || message.startsWith('Test timed out'),
  )
  const broken = errors[0]?.message ?? nonsense?.message ?? ''
  const first = said[0]?.message.split('\n')[0] ?? ''
  return { passed: of('passed').length, failed: of('failed').length, said: first.slice(0, 160), broken }
}

/** Vitest with the projects of the house, in which one old rule at a time can be put back. */
export async function openTests() {
  const { plugin, put } = putBack()
  const projects = (settings.test?.projects ?? []).map((project) => {
    if (typeof project !== 'object' || !('test' in project)) throw new Error('a project that is no object')
    return {
      ...{ extends: false, plugins: [plugin], resolve: settings.resolve },
      // every run loads its rule afresh
      test: {
        ...project.test,
        ...patience,
        setupFiles: [path.join(import.meta.dirname, 'reading.ts')],
        maxWorkers: 1,
        isolate: true,
      },
    }
  })
  const options = { watch: false, config: false as const, root, reporters: [{}], project: ['unit', 'integration'] }
  const vitest = await createVitest('test', options, { test: { projects } } as never)

  /** Runs the tests of one title, with the rules as they are (null) or with an old one put back. */
  async function run({ file, title }: OldRule['test'], old: Playable | null): Promise<Outcome> {
    const project = projectOf(vitest, file)
    const changed = old && oldText(old)
    put(changed)
    project.provide('oldText', changed)
    if (changed) vitest.invalidateFile(changed.file)
    try {
      vitest.setGlobalTestNamePattern(namesOf(title))
      const at = path.join(root, file)
      const result = await vitest.runTestSpecifications([project.createSpecification(at)])
      // the result of earlier runs is still there
      const modules = result.testModules.filter(({ moduleId }) => moduleId === at)
      const tests = modules.flatMap((module) => [...module.children.allTests()])
      const errors = modules.flatMap((module) => [
        ...module.errors(),
        ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
      ])
      return outcomeOf(tests, [...errors, ...(result.unhandledErrors as { message: string }[])])
    } finally {
      put(null)
      if (changed) vitest.invalidateFile(changed.file)
    }
  }
  return { run, close: () => vitest.close() }
}

function projectOf(vitest: Vitest, file: string) {
  const name = file.startsWith('tests/unit/') ? 'unit' : 'integration'
  const project = vitest.projects.find((one) => one.name === name)
  if (!project) throw new Error(`no project ${name}`)
  return project
}
