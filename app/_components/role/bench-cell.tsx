import { BenchBar } from "#app/_components/chart/bench-bar.tsx";
import type { RoleBench } from "#domain/bench.ts";
import { benchProblem } from "#domain/role-register.ts";

/** A bench in a list: who is ready when, and in words what is missing. `bench` null: not for whoever looks. */
export function BenchCell({ bench, scale }: { bench: RoleBench | null; scale: number }) {
  if (bench === null) return <span className="text-ink-2">Not shown to you</span>;
  const problem = benchProblem(bench);
  if (bench.total === 0) return <span className="font-medium text-risk">{problem}</span>;
  return (
    <span className="flex min-w-44 flex-col gap-0.5 max-sm:min-w-0 max-sm:flex-1">
      <BenchBar bands={bench} scale={scale} />
      {problem ? <span className="text-caption text-risk">{problem}</span> : null}
    </span>
  );
}
