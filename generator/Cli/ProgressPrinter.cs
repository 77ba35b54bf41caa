using System.Globalization;
using LicensingSite.Work;

namespace LicensingSite.Cli;

/// <summary>How progress is shown.</summary>
enum ProgressKind
{
    None,

    /// <summary>One terminal line that is rewritten, and cleared at the end.</summary>
    Line,

    /// <summary>One line for each finished stage, with its duration.</summary>
    Stages,
}

/// <summary>Shows progress after one second.</summary>
sealed class ProgressPrinter : IProgressSink, IDisposable
{
    const string BackAndClear = "\r\e[K";

    static readonly TimeSpan InitialDelay = TimeSpan.FromSeconds(1);
    static readonly TimeSpan RefreshInterval = TimeSpan.FromMilliseconds(100);

    readonly Lock gate = new();
    readonly TextWriter output;
    readonly ProgressKind kind;
    readonly TimeProvider time;
    readonly ITimer? timer;
    string stage = "Reading the configuration";
    long began;
    int items;
    int done;
    bool isShown;
    bool isClosed;

    public ProgressPrinter(TextWriter output, ProgressKind kind, TimeProvider time)
    {
        (this.output, this.kind, this.time, began) = (output, kind, time, time.GetTimestamp());
        timer = kind == ProgressKind.Line ? time.CreateTimer(_ => Show(), null, InitialDelay, RefreshInterval) : null;
    }

    /// <summary>Creates the printer for a command.</summary>
    public static ProgressPrinter For(Verbosity verbosity, CommandContext context) =>
        new(
            context.Error,
            verbosity == Verbosity.Verbose ? ProgressKind.Stages
                : verbosity == Verbosity.Quiet || !context.HasProgress ? ProgressKind.None
                : ProgressKind.Line,
            TimeProvider.System
        );

    public void Begin(string stage, int items)
    {
        lock (gate)
        {
            if (isClosed)
            {
                isClosed = false;
                timer?.Change(InitialDelay, RefreshInterval);
            }

            if (stage != this.stage)
            {
                EndStage();
                (this.stage, began, this.items, done) = (stage, time.GetTimestamp(), 0, 0);
            }

            this.items += items;
        }
    }

    public void Advance() => Interlocked.Increment(ref done);

    /// <summary>Ends the last stage and clears the line, so that other output can follow.</summary>
    public void Close()
    {
        lock (gate)
        {
            if (!isClosed)
            {
                EndStage();
            }

            if (isShown)
            {
                output.Write(BackAndClear);
            }

            (stage, isShown, isClosed) = ("", false, true);
            timer?.Change(Timeout.InfiniteTimeSpan, RefreshInterval);
        }
    }

    public void Dispose()
    {
        Close();
        timer?.Dispose();
    }

    void EndStage()
    {
        if (kind == ProgressKind.Stages && stage.Length > 0)
        {
            var count = items == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({items})");
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{stage}{count}: {time.GetElapsedTime(began).TotalSeconds:0.00} s")
            );
        }
    }

    void Show()
    {
        lock (gate)
        {
            if (!isClosed)
            {
                isShown = true;
                output.Write(
                    string.Create(CultureInfo.InvariantCulture, $"{BackAndClear}{stage}{(items == 0 ? "" : $": {done} of {items}")}")
                );
            }
        }
    }
}
