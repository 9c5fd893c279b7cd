/** The error of reading: everything that was refused. */
export class PlanError extends Error {
  constructor(message, diagnosticsJson) {
    super(message);
    this.name = "PlanError";
    this.diagnosticsJson = diagnosticsJson;
  }

  get diagnostics() {
    return JSON.parse(this.diagnosticsJson);
  }
}

/** An argument that is none; it says which. */
export class BadArgument extends TypeError {
  constructor(argument, words) {
    super(`${argument}: ${words}`);
    this.name = "BadArgument";
    this.argument = argument;
  }
}
