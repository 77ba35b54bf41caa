namespace LicensingSite.Work;

/// <summary>Receives the progress of the work; <see cref="Advance"/> is called from several threads at once.</summary>
interface IProgressSink
{
    /// <summary>Starts a stage, or the next part of one, and ends the one before.</summary>
    /// <param name="items">Number of items.</param>
    void Begin(string stage, int items);

    /// <summary>One more item is done.</summary>
    void Advance();
}
