/**
 * The long trials. `files` are run by Vitest in the project named, a `program` by Node; `whole` and `sample` are the
 * variables of a run that is asked for by name, and of the two minutes in continuous integration. `skips` is what the
 * sample leaves out; a trial without a sample is only named there. One that `keeps` its result has written it itself.
 */
export const trials = {
  answers: {
    about: '5,000 random questions to each public API of rules: the recorded answer, or a rule that says why not',
    project: 'trials',
    files: ['trials/answers'],
    whole: { TRIALS_RUNS: '5000' },
    sample: { TRIALS_RUNS: '2000' },
    skips: '3,000 of 5,000 questions to each API',
  },
  lives: {
    about:
      'random lives of permits by all actors over a moving clock: every invariant, and who is told, after every step',
    project: 'integration',
    files: ['tests/integration/model'],
    whole: { MODEL_RUNS: '1000', MODEL_SEED: '20261121' },
    sample: { MODEL_RUNS: '20', MODEL_SEED: '20261121' },
    skips: '1,960 of 2,000 lives',
  },
  kills: {
    about: 'a worker killed again and again during due jobs: each done exactly once, no broken chain',
    project: 'integration',
    files: ['tests/integration/timers/killed-worker.test.ts'],
    whole: { KILL_PERMITS: '5000', KILL_TIMES: '50', KILL_SEED: '20261130' },
    sample: { KILL_PERMITS: '400', KILL_TIMES: '6', KILL_SEED: '20261130' },
    skips: '44 of 50 kills',
  },
  'old-rules': {
    about: 'old wrong rules put back, one at a time: the test that docs/proofs.md names must fail on each',
    program: 'trials/old-rules/run.mjs',
    whole: { OLD_RULES_SEED: '20261130' },
    // which ones is random and printed
    sample: { OLD_RULES: '30', OLD_RULES_SECONDS: '100' },
    skips: 'all but 30 rules, and those that were not begun within 100 seconds',
  },
  mutants: {
    about: 'small changes of the rules: how many of them no unit test sees; `npm run mutants` goes on folder by folder',
    program: 'trials/mutations/run.mjs',
    keeps: true,
    whole: { MUTANTS_MINUTES: '600' },
    // three files, random and printed
    sample: { MUTANTS_SAMPLE: '3' },
    skips: 'all but three files',
  },
  mutations: {
    about:
      'files that were damaged or built to harm: no crash, no hang, none accepted that the viewer cannot draw or that acts',
    project: 'trials',
    files: ['trials/papers/mutations'],
    whole: { TRIALS_RUNS: '10000', MUTATIONS_SEED: '20261201' },
    sample: { TRIALS_RUNS: '120', MUTATIONS_SEED: '20261201' },
    skips: '9,880 of 10,000 files',
  },
  load: {
    about: 'visitors of all four portals on a whole system for an hour: no error, no failed answer, no growing memory',
    program: 'trials/load/load.mjs',
    whole: { LOAD_SECONDS: '3600', LOAD_RATE: '5' },
    sample: { LOAD_SECONDS: '60', LOAD_RATE: '5' },
    skips: '59 of 60 minutes, and whether memory stays flat, which one minute does not tell',
  },
}
