namespace LicensingSite.Work;

/// <summary>Receives the progress of the work; <see cref="Advance"/> is called from several threads at once.</summary>
interface IProgressSink
{
    /// <summary>A stage begins, or begins another part of itself; what came before is over.</summary>
    /// <param name="items">How many things it has to do.</param>
    void Begin(string stage, int items);

    /// <summary>One more item is done.</summary>
    void Advance();
}
