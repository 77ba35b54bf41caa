using System.CommandLine;

namespace LicensingSite.Cli;

/// <summary>The program, from its arguments to its exit code; reads and prints only through the context.</summary>
static class EntryPoint
{
    /// <param name="cancel">Stops the command, which then ends with <see cref="ExitCode.Stopped"/>.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandContext context, CancellationToken cancel)
    {
        try
        {
            if (UnicodeData.Fault is { } fault)
            {
                return End(context, ExitCode.Misconfigured, fault);
            }

            var parsed = CommandLine.Create().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count == 0 || parsed.Action is { ClearsParseErrors: true }
                ? await parsed.InvokeAsync(context, cancel)
                : End(context, ExitCode.Misconfigured, [.. UsageErrors.Of(parsed), "See --help for the options."]);
        }
        catch (OperationCanceledException)
        {
            return End(context, ExitCode.Stopped, "Stopped.");
        }
        catch (Exception fault) when (fault is (IOException or UnauthorizedAccessException) and not (FileNotFoundException or FileLoadException))
        {
            return End(context, ExitCode.Fault, $"The machine does not let the program go on: {fault.Message}");
        }
#pragma warning disable CA1031 // The one place where anything is caught: whatever comes here is a fault of the program.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return End(context, ExitCode.Fault, $"This is a fault of the program, not of the content. Please report it with what you did:\n{fault}");
        }
    }

    static int End(CommandContext context, ExitCode code, params string[] lines)
    {
        try
        {
            foreach (var line in lines)
            {
                context.Error.WriteLine(line);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Nobody can be told; the code still says how it ended.
        }

        return (int)code;
    }
}
