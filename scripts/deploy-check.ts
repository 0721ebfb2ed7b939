// `npm run deploy:check`, part of `npm run check`: whether this tree could be deployed, as far as that shows offline.
import { megabytes } from './deploy/bundles.ts'
import { checkDeployment } from './deploy/check.ts'
import { failureText } from './deploy/failure.ts'

try {
  const { problems, bundles, order } = await checkDeployment(line => console.log(line))
  for (const { worker, gzipBytes } of bundles) console.log(`  ${worker.padEnd(22)} ${megabytes(gzipBytes)} compressed`)
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  else console.log(`Deployable, in this order: ${order.join(', ')}.`)
} catch (error) {
  console.error(failureText(error))
  process.exitCode = 1
}
