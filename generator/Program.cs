using System.CommandLine;
using LicensingSite.Cli;

using var interruption = new Interruption();
try
{
    if (UnicodeData.Fault is { } fault)
    {
        return Tell(ExitCode.Misconfigured, fault);
    }

    var parsed = CommandLine.Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    return parsed.Errors.Count == 0 || parsed.Action is { ClearsParseErrors: true }
        ? await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token)
        : Tell(ExitCode.Misconfigured, [.. UsageErrors.Of(parsed), "See --help for the options."]);
}
catch (OperationCanceledException)
{
    return Tell(ExitCode.Stopped, "Stopped.");
}
catch (Exception fault) when (fault is (IOException or UnauthorizedAccessException) and not (FileNotFoundException or FileLoadException))
{
    return Tell(ExitCode.Fault, $"The machine does not let the program go on: {fault.Message}");
}
#pragma warning disable CA1031 // The one place where anything is caught: whatever comes here is a fault of the program.
catch (Exception fault)
#pragma warning restore CA1031
{
    return Tell(ExitCode.Fault, $"This is a fault of the program, not of the content. Please report it with what you did:\n{fault}");
}

static int Tell(ExitCode code, params string[] lines)
{
    try
    {
        foreach (var line in lines)
        {
            Console.Error.WriteLine(line);
        }
    }
    catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
    {
        // Nobody can be told; the code still says how it ended.
    }

    return (int)code;
}
