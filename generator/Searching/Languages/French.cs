namespace LicensingSite.Searching.Languages;

/// <summary>French.</summary>
static class French
{
    public static readonly LanguageTables Tables = new(
        """
        ai ainsi apres as au aux avant avec avoir avons avez ce ceci cela celle celles celui ces cet cette ceux chaque chez ci combien comme comment
        car dans de depuis des donc dont du elle elles en encore entre es est et etaient etait ete etes etre eu eux faire fait faut font
        ici il ils je jusqu la laquelle le lequel les lesquels leur leurs lors lorsqu lorsque lui ma mais me meme memes mes mien moi mon
        autre autres devez devoir devons dois doit doivent etre non oui veut veux voulez vouloir voulons
        ne ni nos notre nous on ont ou par pas peu peut peuvent peux plus pour pourquoi pouvez pouvoir puis puisqu qu quand que quel quelle quelles quels qui quoi
        aimerais besoin fais faisons faites sais sait savoir savez souhaite souhaiterais vais va vont voudrais voudrait
        sa sans se sera seront ses si soit son sont sous suis sur ta te tel telle tels tes toi ton tous tout toute toutes tres tu un une vers via voici vos votre vous y
        """,
        """
        s/3 x/3 e/3 es/3 ee/3 ees/3 er/3 ez/3 ent/4 ons/4 ont/4 ait/4 ais/4 aient/4 ant/4 ants/4 ante/4 antes/4 era/4 erai/4 erez/4 erons/4 eront/4 erait/4 eraient/4
        i/4 is/4 it/4 ir/3 irs/4 ie/4 ies/4 ira/4 irez/4 iront/4 iee/4 iees/4 ier/4 iers/4 iere/4 ieres/4 iez/4 iant/4 ient/4 ions/4 ion/4
        isse/4 issez/4 issent/4 issons/4 issant/4 issants/4 issante/4 issantes/4 issait/4 issaient/4 isseur/4 isseurs/4 issement/4 issements/4
        ation/3 ations/3 iation/3 iations/3 ication/3 ications/3 ition/3 itions/3 ateur/3 ateurs/3 atrice/3 atrices/3 atif/4 atifs/4 ative/4 atives/4
        if/3/iv ifs/3/iv ive/3/iv ives/3/iv ivite/3/iv ivites/3/iv
        ement/4 ements/4 ment/4 ments/4 amment/4/ant emment/4/ent ance/4 ances/4 ence/4 ences/4 able/4 ables/4 ible/4 ibles/4 abilite/4 abilites/4
        eur/4 eurs/4 euse/4 euses/4 eux/4 age/4 ages/4 ite/4 ites/4 isme/4 iste/4 istes/4 iser/4 ise/4 ises/4 isee/4 isees/4 isation/4 isations/4 isateur/4 isateurs/4
        al/3/al als/3/al ale/3/al ales/3/al aux/3/al eau/3/eau eaux/3/eau el/3/el els/3/el elle/3/el elles/3/el ellement/3/el alement/3/al
        ionnel/4 ionnels/4 ionnelle/4 ionnelles/4 ionnaire/4 ionnaires/4 ionner/4 ionne/4 ionnes/4 ionnee/4 ionnees/4 ionnez/4 ionnement/4 ionnements/4 aire/4 aires/4
        """,
        """
        acheter achat
        gerer gestion
        payer paiement paie
        envoyer envoi
        lire lecture lisez lisible
        ouvrir ouverture ouvert ouvrez
        fermer fermeture
        vendre vente vendez
        recevoir reception recu recevez
        choisir choix
        repondre reponse repondez
        connecter connexion
        construire construction
        produire production produit
        reduire reduction
        traduire traduction
        resoudre resolution resolu
        suspendre suspension suspendu suspendez
        inscrire inscription inscrit inscrivez
        souscrire souscription souscrit
        prescrire prescription
        decrire description
        nouveau nouvel
        voir vue
        supprimer suppression
        transmettre transmission transmis
        permettre permission permis
        convertir conversion
        proteger protection
        essayer essai
        employer emploi
        appeler appel
        deployer deploiement
        renouveler renouvellement
        connaitre connaissance
        etendre extension etendu
        detruire destruction
        extraire extraction
        soumettre soumission soumis
        mettre mise
        installer installation
        calculer calcul
        ajouter ajout
        retirer retrait
        retourner retour
        transferer transfert
        rembourser remboursement
        offrir offre
        rechercher recherche
        debuter debut
        echouer echec
        """,
        """
        acheter, commander
        ajouter, créer
        supprimer, effacer, retirer, enlever
        annuler, résilier
        modifier, changer, mettre à jour, éditer
        afficher, consulter, visualiser
        chercher, trouver, localiser
        télécharger, exporter, extraire
        importer, charger, téléverser
        envoyer, transmettre, soumettre
        configurer, paramétrer, régler
        désactiver, suspendre, bloquer
        commencer, démarrer, débuter, lancer
        arrêter, terminer, interrompre
        vérifier, contrôler, valider
        résoudre, dépanner, corriger, réparer
        problème, erreur, échec, panne, impossible, n’arrive, fonctionne, marche
        connecter, ouvrir une session, authentifier
        inscrire, adhérer, rejoindre, devenir
        migrer, transférer, déplacer
        attribuer, affecter, donner
        compte, profil
        utilisateur, employé, collègue, salarié, collaborateur
        entreprise, société, organisation
        client, acheteur
        prix, tarif, coût
        paiement, versement, règlement, argent
        remise, réduction, rabais
        taxe, impôt, TVA
        autorisation, droit, permission, accès
        historique, journal
        rapport, statistiques
        aide, assistance, support
        contacter, joindre, téléphoner
        délai, échéance, planification, date
        essai, version d’évaluation, gratuit
        contrat, accord
        condition, exigence, prérequis
        étape, procédure
        fichier, document
        ordinateur, appareil, poste
        pays, région
        nouveauté, annonce
        courrier, e-mail, message
        avertissement, notification, alerte
        question, FAQ
        """);
}
