using System.Globalization;
using LicensingSite.Work;

namespace LicensingSite.Cli;

/// <summary>How the progress of a command is shown.</summary>
enum ProgressKind
{
    None,

    /// <summary>One line of a terminal, written again and again; it is gone when the work is done.</summary>
    Line,

    /// <summary>A line for each stage when it is over.</summary>
    Stages,
}

/// <summary>Shows how far a piece of work has come, once it takes longer than a second.</summary>
sealed class ProgressPrinter : IProgressSink, IDisposable
{
    const string BackAndClear = "\r\e[K";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    readonly Lock gate = new();
    readonly TextWriter output;
    readonly ProgressKind kind;
    readonly TimeProvider time;
    readonly ITimer? timer;
    string stage = "Reading the configuration and the folders";
    long began;
    int items;
    int done;
    bool isShown;
    bool isOver;

    public ProgressPrinter(TextWriter output, ProgressKind kind, TimeProvider time)
    {
        (this.output, this.kind, this.time, began) = (output, kind, time, time.GetTimestamp());
        timer = kind == ProgressKind.Line ? time.CreateTimer(_ => Show(), null, Patience, Pause) : null;
    }

    /// <summary>What suits a command, and where its messages go.</summary>
    public static ProgressPrinter For(Talk talk, CommandContext context) => new(
        context.Error,
        talk == Talk.Verbose ? ProgressKind.Stages
            : talk == Talk.Quiet || !context.HasProgress ? ProgressKind.None
            : ProgressKind.Line,
        TimeProvider.System);

    public void Begin(string stage, int items)
    {
        lock (gate)
        {
            if (isOver)
            {
                isOver = false;
                timer?.Change(Patience, Pause);
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

    /// <summary>Ends the piece of work and clears the line, so that something else can be printed.</summary>
    public void Close()
    {
        lock (gate)
        {
            if (!isOver)
            {
                EndStage();
            }

            if (isShown)
            {
                output.Write(BackAndClear);
            }

            (stage, isShown, isOver) = ("", false, true);
            timer?.Change(Timeout.InfiniteTimeSpan, Pause);
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
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage}{count}: {time.GetElapsedTime(began).TotalSeconds:0.00} s"));
        }
    }

    void Show()
    {
        lock (gate)
        {
            if (!isOver)
            {
                isShown = true;
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{BackAndClear}{stage}{(items == 0 ? "" : $": {done} of {items}")}"));
            }
        }
    }
}
