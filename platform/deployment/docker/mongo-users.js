// A user per service with rights on its own databases and nothing else. Runs once, when the store is empty.
const databases = {
  gateway: ["gateway"],
  intake: ["intake", "intake-keys"],
  triage: ["triage"],
  network: ["network"],
  training: ["training"],
  notification: ["notification"],
};
for (const [service, names] of Object.entries(databases)) {
  db.getSiblingDB("admin").createUser({
    user: service,
    pwd: process.env["MONGO_PASSWORD_" + service.toUpperCase()],
    roles: names.map((name) => ({ role: "readWrite", db: name })),
  });
}
