namespace LicensingSite.Model;

/// <summary>Is told how far work has come; of <see cref="Done"/>, from several threads at once.</summary>
interface IWorkObserver
{
    /// <summary>A stage begins, or begins another part of itself; what came before is over.</summary>
    /// <param name="items">How many things it has to do.</param>
    void Begin(string stage, int items);

    /// <summary>One of these things is done.</summary>
    void Done();
}
