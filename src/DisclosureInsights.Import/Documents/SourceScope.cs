namespace DisclosureInsights.Import.Documents;

/// <summary>
/// An element of the source that holds blocks, with what holds it in turn: tells an article from the page around it
/// without knowing either.
/// </summary>
public sealed class SourceScope(SourceScope? parent)
{
    public SourceScope? Parent { get; } = parent;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Whether this scope is the other or lies inside it.</summary>
    public bool IsWithin(SourceScope other)
    {
        SourceScope? scope = this;
        while (scope is not null && scope.Depth > other.Depth)
        {
            scope = scope.Parent;
        }

        return scope == other;
    }

    /// <summary>The innermost scope that holds both, null where one of them is null.</summary>
    public static SourceScope? Common(SourceScope? left, SourceScope? right)
    {
        while (left is not null && right is not null && left != right)
        {
            if (left.Depth >= right.Depth)
            {
                left = left.Parent;
            }
            else
            {
                right = right.Parent;
            }
        }

        return left is null || right is null ? null : left;
    }
}
