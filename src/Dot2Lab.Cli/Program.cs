using Dot2Lab.Cli;
using Dot2Lab.Running.Agent;

// The launcher turns off the runtime's door for debuggers, which leaves files behind when the program is killed. That is not
// meant for what runs in the nodes of a lab.
Environment.SetEnvironmentVariable("DOTNET_EnableDiagnostics", null);

// A guest starts its agent this way. Parsing the command line would only hold up the boot.
return args is ["agent", .. var lines] ? AgentServer.Run(lines) : new Application(Terminal.OfProcess()).Run(args);
