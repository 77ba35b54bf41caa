using System.CommandLine;
using LicensingSite.Cli;

try
{
    if (UnicodeData.Fault is { } fault)
    {
        await Console.Error.WriteLineAsync(fault);
        return (int)ExitCode.Misconfigured;
    }

    var parsed = CommandLine.Create().Parse(args);
    if (parsed.Errors.Count == 0 || parsed.Action is { ClearsParseErrors: true })
    {
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    foreach (var error in UsageErrors.Of(parsed))
    {
        await Console.Error.WriteLineAsync(error);
    }

    await Console.Error.WriteLineAsync("See --help for the options.");
    return (int)ExitCode.Misconfigured;
}
#pragma warning disable CA1031 // The one place where anything is caught: whatever comes here is a fault of the program or the machine.
catch (Exception fault)
#pragma warning restore CA1031
{
    await Console.Error.WriteLineAsync($"This is a fault of the program, not of the content. Please report it with what you did:\n{fault}");
    return (int)ExitCode.Fault;
}
