import { StartProblem } from '@danvan/local/start-problem';
import { runDemo } from './run-demo.ts';

const [, , name = ''] = process.argv;
try {
  process.exitCode = (await runDemo(name)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exitCode = 1;
}
