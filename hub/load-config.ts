import { readConfig, type Config } from '../platform/config.ts';
import { UsageProblem } from '../platform/start-problem.ts';

/** The configuration from the environment; throws a UsageProblem that names everything wrong with it. */
export function loadConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const result = readConfig(env);
  if (!result.ok) throw new UsageProblem(result.problems.join('\n'));
  return result.config;
}
