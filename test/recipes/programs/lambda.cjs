require("./out/handler.js").handler({ username: "quiet.harbor" }).then(console.log);
