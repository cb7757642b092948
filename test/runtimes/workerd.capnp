using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .smoke),
    (name = "internet", network = (allow = ["local", "private"])),
  ],
);

const smoke :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  bindings = [(name = "MOCK_URL", fromEnvironment = "MOCK_URL")],
  compatibilityDate = "2026-01-01",
  globalOutbound = "internet",
);
