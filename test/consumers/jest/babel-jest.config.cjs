module.exports = {
  testMatch: ["**/*.test.js"],
  transformIgnorePatterns: ["/node_modules/(?!tikapi-fetch/)"],
};
