// Counts a vitest run from its JSON report: what did not run did not pass.

/**
 * @typedef {{ status: string, fullName: string }} TestResult
 * @typedef {{ testResults: { name: string, status: string, assertionResults: TestResult[] }[] }} TestReport
 * @typedef {{ passed: number, failed: number, problems: string[] }} Count
 */

/**
 * Every test that passed counts as passed. A failed, skipped or todo test counts as failed; so does a file that could
 * not be loaded or holds no test, and a run that ended badly although no test failed (an error outside of any test).
 * @param {TestReport | undefined} report undefined: vitest wrote none
 * @param {number} exitCode of vitest
 * @returns {Count} `problems`: what is counted as failed but is no failed test
 */
export function countTests(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, problems: ['vitest ended without a report'] }
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const notRun = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed')
  const emptyFiles = report.testResults.filter((file) => file.assertionResults.length === 0)
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status === 'passed'),
  )
  const problems = [
    ...notRun.map((test) => `did not run (${test.status}): ${test.fullName}`),
    ...new Set([...emptyFiles, ...brokenFiles].map((file) => `no test ran, or an error outside of one: ${file.name}`)),
  ]
  const failed = tests.filter((test) => test.status === 'failed').length + problems.length
  if (failed > 0 || exitCode === 0) return { passed, failed, problems }
  return { passed, failed: 1, problems: [`vitest ended with code ${exitCode} though no test failed`] }
}
