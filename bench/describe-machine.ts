import { arch, cpus, loadavg, platform, release, totalmem } from "node:os";

/** Where and when figures were measured: they mean nothing on another machine. */
export function describeMachine() {
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    machine: {
      cpu: processors[0]?.model.trim() ?? "unknown",
      cores: processors.length,
      memoryGB: Math.round(totalmem() / 1024 ** 3),
      system: `${platform()} ${release()} ${arch()}`,
      loadAtEnd: loadavg()[0] ?? 0,
    },
  };
}
