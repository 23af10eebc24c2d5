import type { TransportKind } from '../arguments.ts';

interface Drawable {
  only?: TransportKind;
  weight: number;
}

/** That many, in an order that chance gives: first each kind once, then each as often as it weighs, and so on. */
export function drawFaults<F extends Drawable>(
  all: readonly F[],
  { transport, count, random }: { transport: TransportKind; count: number; random: () => number },
): F[] {
  const possible = all.filter(({ only }) => only === undefined || only === transport);
  const drawn = shuffled(possible, random);
  while (drawn.length < count) {
    drawn.push(
      ...shuffled(
        possible.flatMap((fault) => Array.from({ length: fault.weight }, () => fault)),
        random,
      ),
    );
  }
  return drawn.slice(0, count);
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}
