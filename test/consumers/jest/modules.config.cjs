module.exports = { testMatch: ["**/*.test.mjs"], moduleFileExtensions: ["js", "mjs", "cjs", "json"], transform: {} };
