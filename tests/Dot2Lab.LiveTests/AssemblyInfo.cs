// A guest keeps one processor busy; several at once would only make each other late.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
